"""Nouns that are counted: what is said of them, what they are told apart by, where they end. A row is its indicator."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("加快华能260兆瓦光伏发电项目建设。", []),
        ("全面启动小庙洪5万吨级航道上延工程。", []),
        ("英德东岸新城4.59平方公里的起步区已开工建设。", ["英德东岸新城起步区面积"]),
        ("划定981平方公里生态控制线。", ["划定生态控制线"]),
        ("形成总长401公里城市轨道交通网。", ["城市轨道交通网总长"]),
    ],
)
def test_a_size_tells_the_work_of_an_owner(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("11家企业正式落户。", ["落户企业"]),
        ("5条城际公交线路相继开通。", ["开通城际公交线路"]),
        ("25万农村群众饮水安全问题得到解决。", ["解决农村群众饮水安全问题"]),
        ("对100个老旧小区道路、路灯设施进行整修。", ["整修老旧小区道路、路灯设施"]),
        ("341个贫困村实现脱贫。", ["脱贫贫困村"]),
        ("322座小型水库除险加固工程全面开工。", ["开工小型水库除险加固工程"]),
        ("20项环境突出问题专项整治任务全部完成。", ["环境突出问题专项整治"]),
        ("29件省市民生实事如期完成。", ["完成省市民生实事"]),
    ],
)
def test_what_is_said_of_the_counted_stands_before_it_alone(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("确保190个重点项目开工建设、38个产业项目竣工投产。", ["开工建设重点项目", "竣工投产产业项目"]),
        ("5个贫困县摘帽、182个贫困村出列。", ["摘帽贫困县", "出列贫困村"]),
        ("江南大学2个学科入选“双一流”建设学科。", ["入选“双一流”建设学科的江南大学学科"]),
        ("第八批307名干部驻村帮扶。", ["第八批驻村帮扶干部"]),
        ("推动100家规上企业开展技术改造、24个项目开展增资扩产。", ["开展技术改造的规上企业", "开展增资扩产的项目"]),
    ],
)
def test_each_counted_noun_of_a_list_has_its_own_predicate(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("完成“小升规”85户、“规升巨”8户。", ["“小升规”", "“规升巨”"]),
        ("累计投入131亿元加强市政“四供两排”设施建设。", ["市政“四供两排”设施建设投入"]),
        ("72个镇（街）建成省级“污水零直排区”。", ["建成省级“污水零直排区”的镇（街）"]),
    ],
)
def test_slogans_in_quotes_are_not_divided(indicators, text, rows):
    assert indicators(text) == rows


def test_the_verb_behind_separately_is_no_part_of_the_last_item(indicators):
    assert indicators("县城和建制镇分别完成固定资产投资195亿元、108亿元。") == ["县城固定资产投资", "建制镇固定资产投资"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("启动实施30万亩高标准粮田建设。", ["启动实施高标准粮田建设"]),
        ("解决10个突出问题。", ["解决突出问题"]),
        ("设立2.61亿元企业融资转贷基金。", ["设立企业融资转贷基金"]),
        ("安排3500万元人才开发专项经费。", ["安排人才开发专项经费"]),
        ("7家企业在“新三板”挂牌。", ["“新三板”挂牌企业"]),
        ("市本级及12个县（市、区）通过国家科技进步考核。", ["通过国家科技进步考核的县（市、区）"]),
        ("引进2家产业主导型企业、东至经开区建成百亿园区。", ["引进产业主导型企业"]),
        ("新增18个“菜篮子”生产基地和一批现代农业产业园。", ["新增“菜篮子”生产基地"]),
        ("启动80所中小学、幼儿园新建改建工程。", ["启动中小学、幼儿园新建改建工程"]),
        ("改造建设9处污水、垃圾处理场。", ["改造建设污水、垃圾处理场"]),
        ("10个省、市级现代农业示范园区累计完成投资51亿元。", ["省、市级现代农业示范园区", "省、市级现代农业示范园区投资"]),
        ("52个国、省考断面水质优良率100%。", ["国、省考断面", "国、省考断面水质优良率"]),
        ("到位内资增长12%以上，实现到资822亿元以上。", ["到位内资", "到位内资"]),
    ],
)
def test_the_counted_noun_is_whole_and_alone(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("全年完成新建、续建道路125条、桥梁24座。", ["新建、续建道路", "新建、续建桥梁"]),
        ("整治河道堤防20公里，治理水土流失160平方公里。", ["整治河道堤防", "治理水土流失面积"]),
        ("人大代表建议647件、政协提案733件全部办复。", ["办复人大代表建议", "政协提案办复"]),
        ("成功创建省级乡村振兴先进乡镇6个、示范村51个。", ["成功创建省级乡村振兴先进乡镇", "成功创建省级乡村振兴示范村"]),
        ("落实好省政府支持试验区建设46项政策措施。", ["落实好省政府支持试验区建设政策措施"]),
        ("组织实施菜篮子、棚户区改造、精品社区建设5项市级民生工程。", ["组织实施市级民生工程"]),
    ],
)
def test_verbs_of_a_list_are_kept(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("142个美丽乡村加快建设。", ["建设美丽乡村"]),
        ("34个商贸物流项目正在加快建设。", ["建设商贸物流项目"]),
        ("85项经验在全国、全省复制推广。", ["在全国、全省复制推广的经验"]),
        ("抓好15个传统产业升级改造项目建设。", ["抓好传统产业升级改造项目建设"]),
        ("421个贫困村全部出列、现行标准下的农村贫困人口全部脱贫。", ["出列贫困村"]),
        ("3个重点帮扶县全部退出。", ["退出重点帮扶县"]),
        ("4座大型灌区续建配套与节水改造工程顺利完成。", ["完成大型灌区续建配套与节水改造工程"]),
        ("开工建设6433套廉租房、11439套公租房、1295套棚户区回迁房。", ["开工建设廉租房", "开工建设公租房", "开工建设棚户区回迁房"]),
        ("新建改建443个村居公园。", ["新建改建村居公园"]),
        ("基本养老、医疗保险分别扩面6万人。", ["基本养老保险扩面", "基本医疗保险扩面"]),
    ],
)
def test_where_what_is_said_starts_and_ends(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("2个不可移动文物被公布为全国重点文物保护单位。", ["被公布为全国重点文物保护单位的不可移动文物"]),
        ("700项科技成果在我市转化。", ["在我市转化的科技成果"]),
        ("27家世界500强企业在厦投资或增资扩产。", ["在厦投资或增资扩产的世界500强企业"]),
        ("5家市县医院与省级医院共建相对紧密型医共体。", ["与省级医院共建相对紧密型医共体的市县医院"]),
        ("209户“僵尸企业”按国家标准全部完成处置工作。", ["按国家标准完成处置工作的“僵尸企业”"]),
        ("150个重大项目按预定计划顺利推进。", ["推进重大项目"]),
        ("三个县城按照中等城市的目标，持续发力。", ["县城"]),
        ("6个南北共建园区在全省考核中再次领跑。", ["南北共建园区"]),
        ("累计4499名工作队员及第一书记用辛勤汗水和无私奉献，兑现了承诺。", ["工作队员及第一书记"]),
    ],
)
def test_what_stands_behind_a_preposition_is_no_part_of_the_noun(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("7.8万名高校毕业生留长创业就业。", ["留长创业就业的高校毕业生"]),
        ("17所民营乡镇卫生院回归公益性。", ["回归公益性的民营乡镇卫生院"]),
        ("43家IPO排队上市企业在我市注册。", ["在我市注册的IPO排队上市企业"]),
        ("50个项目获制造强省专项资金支持。", ["获制造强省专项资金支持的项目"]),
        ("2家农村信用社改制为农村商业银行。", ["改制为农村商业银行的农村信用社"]),
        ("40万居民用户用上天然气。", ["用上天然气的居民用户"]),
        ("70座机关单位公厕对外开放。", ["对外开放的机关单位公厕"]),
        ("4万多名医务工作者白衣为甲、大义逆行。", ["白衣为甲、大义逆行的医务工作者"]),
        ("四座县城功能不断增强。", ["县城"]),
        ("19个省级县域工业集中区和“飞地经济”园区活力迸发。", ["省级县域工业集中区和“飞地经济”园区"]),
        ("297个生活污水直排口整治全面完成。", ["完成生活污水直排口整治"]),
        ("13个村级试行项目进展顺利。", ["村级试行项目"]),
    ],
)
def test_what_the_counted_do_stands_before_them_and_how_they_fare_is_left_out(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("32个省级重点项目提前完成年度计划。", ["完成年度计划的省级重点项目"]),
        ("27个省级重点项目超额完成年度计划。", ["超额完成年度计划的省级重点项目"]),
        ("氮氧化物排放量等3项主要指标未完成预期目标。", ["未完成预期目标的主要指标"]),
        ("重点对91个具有审批、执法职能的部门进行监测。", ["监测具有审批、执法职能的部门"]),
    ],
)
def test_a_plan_that_is_fulfilled_is_told(indicators, text, rows):
    assert indicators(text) == rows


def test_words_of_the_comparison_are_left_out(indicators):
    assert indicators("前四年全市生产总值年均增速高于全国1.2个百分点。") == ["生产总值"]
    assert indicators("预计肉蛋奶总产量可达83.4万吨。") == ["肉蛋奶总产量"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("15个项目具备开工条件。", ["具备开工条件的项目"]),
        ("647个审批服务事项进驻行政服务中心。", ["进驻行政服务中心的审批服务事项"]),
        ("年初确定的25件大事实事、10件惠民实事全部如期兑现。", ["兑现大事实事", "兑现惠民实事"]),
        ("完成西来寺、黑水国遗址等8项文物修缮保护工程。", ["西来寺、黑水国遗址等文物修缮保护工程"]),
        ("46个重点产业振兴和技术改造项目进展顺利。", ["重点产业振兴和技术改造项目"]),
        ("33个对口合作项目加快实施。", ["实施对口合作项目"]),
    ],
)
def test_how_the_work_goes_on_is_left_out(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("对“一带一路”沿线国家出口增长11%。", ["对“一带一路”沿线国家出口"]),
        ("高标准、高效率改造提升主城区主次干道8条。", ["改造提升主次干道"]),
        ("及时出台支持企业措施23条。", ["出台支持企业措施"]),
        ("确保188个省定经济薄弱村村均收入超过45万元。", ["省定经济薄弱村村均", "省定经济薄弱村村均收入"]),
        ("编制完成城市防洪、中小学布局、文化设施等专项规划20项。", ["编制完成城市防洪、中小学布局、文化设施等专项规划"]),
        ("软件、旅游、物流等产业营业收入分别增长33.6%、22.1%、26.4%。", ["软件产业营业收入", "旅游产业营业收入", "物流产业营业收入"]),
    ],
)
def test_what_stands_before_the_noun_is_neither_cut_nor_lost(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("42项自主知识产权项目被国家批准为重点新产品。", ["被国家批准为重点新产品的自主知识产权项目"]),
        ("11项专题整治取得扎实成效。", ["取得扎实成效的专题整治"]),
        ("选择12个村开展农民文化乐园建设试点。", ["开展农民文化乐园建设试点的村"]),
        ("筛选25家企业重点帮扶。", ["筛选重点帮扶企业"]),
        ("两项省考核指标虽未完成年度目标任务。", ["未完成年度目标任务的省考核指标"]),
        ("新建30家以上企业研发机构。", ["新建企业研发机构"]),
        ("市政府还将全力办好本次人代会确定的12件民生实事。", ["办好民生实事"]),
        (
            "投资50亿元的海利不锈钢管及磨砂板、投资15亿元的广药食品饮料项目加快建设。",
            ["海利不锈钢管及磨砂板投资", "广药食品饮料项目投资"],
        ),
        ("新增甲院、乙厂2个省工程研究中心和丙厂、丁厂2个省级企业技术中心。", ["新增省工程研究中心", "新增省级企业技术中心"]),
    ],
)
def test_members_and_deeds_are_told_apart(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("签约亿元以上项目458个，其中10亿元以上47个。", ["签约亿元以上项目", "签约10亿元以上项目"]),
        ("新签约项目200个，其中亿元以上82个。", ["新签约项目", "新签约亿元以上项目"]),
        ("新材料产业园、冷链物流园等总投资45亿元的8个项目开工建设。", ["新材料产业园、冷链物流园等项目总投资", "开工建设项目"]),
    ],
)
def test_amounts_tell_the_kind_of_counted_projects(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("开展了60项全市性大型群众体育活动。", ["开展全市性大型群众体育活动"]),
        ("新建省级高技能人才培训基地2个，打造1个人才主题园区。", ["新建省级高技能人才培训基地", "打造人才主题园区"]),
        ("5万名在职党员干部下沉社区。", ["下沉社区在职党员干部"]),
        ("新开工和在建项目800个，年度完成投资2000亿元。", ["新开工和在建项目", "新开工和在建项目投资"]),
        ("共办理自治区和市级人大代表建议220件。", ["办理自治区和市级人大代表建议"]),
        ("⑶改扩建乡镇卫生院25个。", ["改扩建乡镇卫生院"]),
        ("就读公办初中比例达85%。", ["就读公办初中比例"]),
        ("并入大唐供热管网1646万平方米。", ["并入大唐供热管网"]),
        ("组织实施创新驱动核心战略32项。", ["组织实施创新驱动核心战略"]),
    ],
)
def test_words_are_not_cut_in_two(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("我市连续三年获全省高质量发展考评第一名。", ["高质量发展考评"]),
        ("环境治理获全省第1名。", ["环境治理"]),
        ("对在园儿童按每生每年800元标准给予补助。", ["在园儿童补助标准"]),
        ("全程网办和在线申办率达到95%。", ["全程网办和在线申办率"]),
        ("着手实施项目35个。", ["着手实施项目"]),
        ("累计在手百亿元以上产业项目16个。", ["在手百亿元以上产业项目"]),
    ],
)
def test_verbs_of_awards_and_payment_are_no_part_of_the_name(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("18个指标有2个未达到预期要求。", ["指标", "未达到预期要求的指标"]),
        ("15户未改制企业、8户未脱钩企业出清改制。", ["出清改制未改制企业", "出清改制未脱钩企业"]),
        ("新增约20万平方米绿地。", ["新增绿地"]),
        ("新建、改造23条约81公里城市道路。", ["新建、改造城市道路", "新建、改造城市道路里程"]),
        ("投放270多种药品。", ["投放药品"]),
        ("40件民生实事因疫情影响有15件未达预期。", ["民生实事", "未达预期的民生实事"]),
    ],
)
def test_what_some_have_missed_and_round_numbers_are_read(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("主要污染物排放总量在2005年基础上累计削减32%。", ["主要污染物排放总量"]),
        ("地区生产总值和城乡居民人均收入比2010年翻一番。", ["地区生产总值", "城乡居民人均收入"]),
        ("城乡居民收入比缩小到1.93。", ["城乡居民收入比"]),
        ("农村低保标准提高到每人每年平均2520元。", ["农村低保标准"]),
    ],
)
def test_what_is_compared_with_is_no_part_of_the_name(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "湿地博物馆、丹霞地质博物馆等63个重点文化场馆及60个乡镇综合文化站、835个村文化活动室建成投用。",
            ["建成投用重点文化场馆", "建成投用乡镇综合文化站", "建成投用村文化活动室"],
        ),
        ("完成柯石、浔美等23个排涝工程建设和83个积水点改造。", ["柯石、浔美等排涝工程建设", "积水点改造"]),
    ],
)
def test_members_before_one_number_are_none_of_the_next(indicators, text, rows):
    assert indicators(text) == rows


def test_an_investment_that_was_signed_keeps_its_verb(indicators):
    assert indicators("签约亿元以上产业项目152个，投资677.54亿元。")[-1] == "签约亿元以上产业项目投资"
    assert indicators("实施重点产业项目152个，完成投资677.54亿元。")[-1] == "重点产业项目投资"


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("实施12个交通、8个水利、6个能源项目。", ["实施交通项目", "实施水利项目", "实施能源项目"]),
        ("培育3个产业、10个工业项目。", ["培育产业", "培育工业项目"]),
        ("为230名贫困截肢残疾人免费安装假肢。", ["免费安装假肢的贫困截肢残疾人"]),
    ],
)
def test_fields_that_are_counted_take_the_kind_of_the_last(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("举办300场农民工免费职业介绍招聘会。", ["举办农民工免费职业介绍招聘会"]),
        ("发放200万张居民健康卡。", ["发放居民健康卡"]),
        ("13个儿童公园建成开放。", ["建成开放儿童公园"]),
        ("解决15万农村人口饮水安全问题。", ["解决饮水安全问题的农村人口"]),
    ],
)
def test_a_unit_that_counts_no_people_counts_what_is_for_them(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("21处功能完善、服务暖心的“青年驿站”建成开放。", ["建成开放功能完善、服务暖心的“青年驿站”"]),
        ("57名医护人员舍生忘死驰援湖北。", ["舍生忘死驰援湖北的医护人员"]),
        ("8个国控断面水质稳定达标。", ["水质稳定达标的国控断面"]),
        ("382个居民小区推行垃圾分类。", ["推行垃圾分类的居民小区"]),
    ],
)
def test_what_the_counted_do_is_told_from_what_tells_them_apart(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("第二批4所芙蓉学校建成。", ["建成第二批芙蓉学校"]),
        ("剩余12个贫困村全部出列。", ["出列剩余贫困村"]),
        ("在建的6条地铁进展顺利。", ["在建地铁"]),
        ("6所特色学院开始筹建。", ["开始筹建特色学院"]),
        ("建成200家群团阵地（市总工会负责）。", ["建成群团阵地"]),
        ("46个省控及以上考核断面水质优良率达89.1%。", ["省控及以上考核断面水质优良率"]),
    ],
)
def test_what_tells_the_counted_apart_stands_with_their_noun(indicators, text, rows):
    assert indicators(text) == rows


def test_two_places_are_a_rank(cells):
    assert cells("服务业增加值增速居全省前两位。", "indicator measure value") == [("服务业增加值(增速)", "rank", "2")]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("完成15处农贸市场标准化升级改造。", ["农贸市场标准化升级改造"]),
        ("完成4条中小河流治理和25座小型水库除险加固。", ["中小河流治理", "除险加固小型水库"]),
        ("完成15家国有企业改制重组。", ["国有企业改制重组"]),
        ("争取完成固定资产投资50亿元。", ["固定资产投资"]),
    ],
)
def test_the_name_of_a_work_is_not_torn_apart(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("构建以旅游产业为主导、8个新型扶贫业态为补充的产业扶贫新格局。", ["新型扶贫业态"]),
    ],
)
def test_as_what_the_counted_serve_is_no_part_of_them(indicators, text, rows):
    assert indicators(text) == rows


def test_words_of_a_plan_between_who_acts_and_the_verb_are_left_out(indicators):
    assert indicators("特色产业集群预计实现营业收入3599亿元。") == ["特色产业集群营业收入"]
    assert indicators("市政府将全力办好10件民生实事。") == ["市政府办好民生实事"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("轨道交通一期3条线路建成运营。", ["建成运营轨道交通一期线路"]),
        ("广清一体化首批3条跨市公交线路开通。", ["首批开通广清一体化跨市公交线路"]),
        ("空气质量6项指标全面达标。", ["达标空气质量指标"]),
        ("大亚湾LNG电厂两台机组建成投运。", ["建成投运大亚湾LNG电厂机组"]),
        ("10大类537个大气污染防治项目进展顺利。", ["大气污染防治项目"]),
    ],
)
def test_what_is_said_of_the_counted_stands_before_their_owner(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("打造10个有影响力的创新平台。", ["打造有影响力的创新平台"]),
        ("有研发活动的规上工业企业占比达到50%。", ["有研发活动的规上工业企业占比"]),
        ("59人纳入“海纳百川”人才计划。", ["纳入“海纳百川”人才计划"]),
        ("7家院士工作站挂牌成立。", ["挂牌成立院士工作站"]),
        ("实施5个三年行动计划。", ["实施三年行动计划"]),
        ("推进37个集中连片棚户区整治。", ["集中连片棚户区整治"]),
    ],
)
def test_the_first_and_last_words_of_a_noun_stay(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("推动10个项目提前开工建设。", ["提前开工建设的项目"]),
        ("20条“断头路”彻底打通。", ["打通“断头路”"]),
        ("5个县正式退出贫困县序列。", ["退出贫困县序列的县"]),
        ("3座跨河大桥破土动工。", ["动工跨河大桥"]),
    ],
)
def test_how_it_goes_is_no_part_of_the_noun(indicators, text, rows):
    assert indicators(text) == rows


def test_striving_before_the_verb_of_a_deed_is_no_part_of_the_name(indicators):
    assert indicators("争取年内柔性引进高层次人才100人。") == ["柔性引进高层次人才"]
    assert indicators("争取开通国际航线3条。") == ["开通国际航线"]
    assert indicators("争取上级资金3亿元。") == ["争取上级资金"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("实施省级以上科技计划30项。", ["实施省级以上科技计划"]),
        ("黄岩焚烧厂等13个垃圾处理项目动工建设。", ["动工垃圾处理项目"]),
        ("完成18个嘎查村污水处理试点项目。", ["嘎查村污水处理试点项目"]),
    ],
)
def test_plans_and_projects_keep_their_last_word(indicators, text, rows):
    assert indicators(text) == rows


def test_what_a_clause_praises_is_no_part_of_whose_figure_follows(indicators):
    assert indicators("汽车产业引领作用突出，产值突破2000亿元。") == ["汽车产业产值"]
    assert indicators("城市经济引领带动作用不断增强，总体规模达到3709.4亿元。") == ["城市经济规模"]
    assert indicators("充分发挥市长热线作用，受理群众来电2.7万件，办结率99%。")[1:] == ["市长热线群众来电办结率"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("现行标准下，6.3万人脱贫。", ["脱贫人数"]),
        ("45人入选省级人才计划，39人入选“中国好人”。", ["入选省级人才计划人数", "入选“中国好人”人数"]),
        ("抓好惠及29万人的农村饮水安全工程。", ["农村饮水安全工程惠及人数"]),
        ("新入选“万人计划”人才18名。", ["新入选“万人计划”人才"]),
    ],
)
def test_people_are_counted_by_what_they_did_or_got(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("润丰物流、洛杉奇冷链物流园等8个重点项目开工。", ["开工润丰物流等重点项目"]),
        ("开工建设太钢硅钢冷连轧、太重高速铁路齿轮箱等30个重大项目。", ["开工建设太钢硅钢冷连轧、太重高速铁路齿轮箱等重大项目"]),
        ("举办台交会、文博会、图交会等重大活动30多场。", ["举办台交会、文博会、图交会等重大活动"]),
        ("泰晟纺织等8个项目列入省、市重点。", ["列入省、市重点的项目"]),
    ],
)
def test_works_that_are_only_important_keep_those_named_before_them(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("完成20个中小学新建扩建项目。", ["中小学新建扩建项目"]),
        ("实施100个企业技改提升示范项目。", ["实施企业技改提升示范项目"]),
        ("60户企业实施技改项目。", ["实施技改项目的企业"]),
        ("加快太阳电缆技改等94个总投资529亿元重点工业项目建设。", ["太阳电缆技改等重点工业项目建设", "重点工业项目建设总投资"]),
    ],
)
def test_works_that_are_done_are_one_noun(cells, text, rows):
    assert [each for (each,) in cells(text, "indicator")] == rows


def test_a_total_beside_the_count_is_no_threshold(cells):
    rows = cells("推动26个、总投资超200亿元的增资扩产项目落地。", "indicator value")
    assert rows == [("落地增资扩产项目", "26"), ("增资扩产项目总投资", "200")]


def test_counties_behind_their_names_are_counted_where_something_is_said_of_them(cells):
    assert cells("佳县、清涧、子洲3县摘帽。", "indicator value unit") == [("摘帽县", "3", "个")]
    assert cells("发挥桐庐、淳安、建德、临安4县（市）自身优势。", "indicator") == []


def test_places_where_something_is_set_up_are_counted_with_it(cells):
    assert cells("在主城区16个路段设置可变车道。", "indicator") == [("设置可变车道的路段",)]


def test_what_is_said_of_all_is_said_of_the_first_of_the_same(cells):
    rows = cells("省定的23件实事和市定的11件实事全面完成。", "indicator")
    assert [each for (each,) in rows] == ["完成省定实事", "完成市定实事"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("56个部门分别出台工作措施。", ["出台工作措施的部门"]),
        ("8个国省考河流断面全部达到或优于Ⅴ类标准。", ["达到或优于Ⅴ类标准的国省考河流断面"]),
        ("2项预期性指标接近目标值。", ["接近目标值的预期性指标"]),
        ("3家科技研发机构晋升至国家或省级行列。", ["晋升至国家或省级行列的科技研发机构"]),
        ("1124户个体工商户升为企业。", ["升为企业的个体工商户"]),
        ("29项扶贫指标全区领先。", ["在全区领先的扶贫指标"]),
        ("新推出制度创新举措106项，其中36项全国领先。", ["新推出制度创新举措", "在全国领先的制度创新举措"]),
        ("33项改革为全国首创。", ["全国首创的改革"]),
        ("54个国家（地区）的部长出席会议。", ["部长出席会议的国家（地区）"]),
        ("7个县区义务教育均衡发展通过国家评估验收。", ["义务教育均衡发展通过国家评估验收的县区"]),
        ("推动20家规模以上企业主营业务收入实现倍增。", ["主营业务收入实现倍增的规模以上企业"]),
        ("6个示范镇建设取得初步成效。", ["示范镇建设"]),
        ("6300多名进城务工人员随迁子女免试就近入学。", ["免试就近入学的进城务工人员随迁子女"]),
        ("34.35万农村建档立卡低收入人口实现脱贫。", ["脱贫农村建档立卡低收入人口"]),
    ],
)
def test_levels_and_ranks_without_a_number_tell_which_are_counted(indicators, text, rows):
    assert indicators(text) == rows


def test_a_clause_that_sets_to_work_on_projects_names_no_kind_of_them(indicators):
    assert indicators("精心策划储备项目，37个项目进入省优选项目库。") == ["进入省优选项目库的项目"]
    assert indicators("强力推进精准招商和项目建设，11个项目列入省重点。") == ["列入省重点的项目"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("2家企业获市政府质量奖、4家获提名奖。", ["获市政府质量奖的企业", "获提名奖企业"]),
        ("25家企业入选中国制造业企业500强，56家入选中国民营企业500强。", ["入选中国制造业企业500强的企业", "入选中国民营企业500强的企业"]),
        ("17家入选中国制造业企业500强，56家入选中国民营企业500强。", ["入选中国制造业企业500强", "入选中国民营企业500强"]),
        ("2个团队、4人入选省第四批引进人才“百人计划”。", ["入选省第四批引进人才“百人计划”的团队", "入选省第四批引进人才“百人计划”人数"]),
        ("18个单位、57人获得国、省表彰奖励。", ["获得国、省表彰奖励的单位", "获得国、省表彰奖励"]),
    ],
)
def test_those_that_are_chosen_without_their_noun_are_of_those_just_counted(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("23个部委出台28项差别化支持政策。", ["出台差别化支持政策的部委", "部委出台差别化支持政策"]),
        ("5家市属三甲医院托管18家县级医院。", ["托管县级医院的市属三甲医院", "市属三甲医院托管县级医院"]),
        ("33家龙头企业带动8万农户。", ["龙头企业", "龙头企业带动农户"]),
        ("47.5万人参加新型农村和城镇居民社会养老保险。", ["参加新型农村和城镇居民社会养老保险人数"]),
        ("为1.3万名家庭困难农民工子女提供生活补助。", ["提供生活补助的家庭困难农民工子女"]),
        ("3.8万户中低收入困难家庭享受住房保障。", ["享受住房保障的中低收入困难家庭"]),
        ("3个非遗项目被公布为国家级非遗代表性项目。", ["被公布为国家级非遗代表性项目的非遗项目"]),
        ("79个高原美丽乡村绽放新姿。", ["高原美丽乡村"]),
        ("8家星级酒店试营业。", ["试营业星级酒店"]),
    ],
)
def test_what_people_and_organisations_do_and_get(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("我市与长三角12个城市建立医保异地结算机制。", ["建立医保异地结算机制的长三角城市"]),
        ("370家企业与沿线40多个国家开展了经贸合作。", ["与沿线国家开展经贸合作的企业", "开展经贸合作的沿线国家"]),
        ("与国外6个城市缔结友好城市。", ["缔结友好城市的国外城市"]),
        ("安全生产事故4项指数全面下降。", ["下降的安全生产事故指数"]),
        ("8个县（市、区）生产总值增速高于全市平均水平。", ["生产总值增速高于全市平均水平的县（市、区）"]),
    ],
)
def test_those_with_whom_something_is_done_and_those_that_fell(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("100个高频事项“最多跑一次”。", ["“最多跑一次”的高频事项"]),
        ("推动147条河涌“长制久清”。", ["“长制久清”的河涌"]),
        ("推动十项重点工作实现新突破。", ["重点工作"]),
        ("111户老城区企业实现环保搬迁。", ["实现环保搬迁的老城区企业"]),
        ("20户矿山企业恢复生产。", ["恢复生产矿山企业"]),
        ("170项前置审批事项改为证照分离、宽进严管。", ["改为证照分离、宽进严管的前置审批事项"]),
        ("8个地表水国、省考断面水质优良比例达到100%。", ["地表水国、省考断面", "地表水国、省考断面水质优良比例"]),
        ("引进高层次人才99人，16人进入“新世纪人才工程”。", ["引进高层次人才", "进入“新世纪人才工程”人数"]),
        ("36户市属国有工交企业有27户进入改革程序。", ["市属国有工交企业", "进入改革程序的市属国有工交企业"]),
    ],
)
def test_slogans_and_what_is_entered_tell_which_are_counted(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("203人和37个单位被追究行政过错责任。", ["被追究行政过错责任人数", "被追究行政过错责任的单位"]),
        ("18人、5个集体荣获全国先进称号。", ["荣获全国先进称号人数", "荣获全国先进称号的集体"]),
        ("2287栋、1060万平方米老旧楼宇完成外墙保温改造。", ["完成外墙保温改造的老旧楼宇"] * 2),
        ("98人赴兰州新区参与疫情防控救治。", ["赴兰州新区参与疫情防控救治"]),
        ("139项西部大开发政策执行到位。", ["执行到位西部大开发政策"]),
    ],
)
def test_people_without_a_noun_share_what_is_said_of_the_things_behind_them(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("5个省级工业园区功能持续完善、聚集效应不断增强。", ["省级工业园区"]),
        ("以市场化方式向17个项目直接投资8.2亿元。", ["项目", "项目直接投资"]),
        ("在杭18家企业入选世界500强。", ["入选世界500强的在杭企业"]),
        ("扎实推进36个县域块状经济向现代产业集群转型升级。", ["向现代产业集群转型升级的县域块状经济"]),
        ("推进100项民生服务事项“就近办”“掌上办”。", ["“就近办”“掌上办”的民生服务事项"]),
        ("对市区内24个城中村进行集中供热改造。", ["集中供热改造的城中村"]),
        ("为1.83万户有劳动力脱贫户购买返贫救助责任保险。", ["购买返贫救助责任保险的有劳动力脱贫户"]),
    ],
)
def test_where_how_and_by_what_means_those_counted_are_told(indicators, text, rows):
    assert indicators(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("取得科技成果126项，其中30项达到国际领先水平。", ["取得科技成果", "达到国际领先水平的科技成果"]),
        ("新增高新技术企业30家，其中5家达到规上标准。", ["新增高新技术企业", "达到规上标准的高新技术企业"]),
        ("18项主要经济指标中16项实现由负转正。", ["主要经济指标", "实现由负转正的主要经济指标"]),
        ("53个集体经济“空壳村”经济收入实现零突破。", ["经济收入实现零突破的集体经济“空壳村”"]),
        ("先后成立1.2万个督查组对全市安全生产责任单位进行地毯式检查。", ["成立督查组"]),
    ],
)
def test_those_without_their_noun_that_reach_a_level_take_it(indicators, text, rows):
    assert indicators(text) == rows
