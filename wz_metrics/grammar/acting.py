"""What those counted do: alone, to those that the next number counts, among others that they are ranked with."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene, Setting
from wz_metrics.grammar.lexicon import Token
from wz_metrics.grammar.objects import object_tokens
from wz_metrics.grammar.openings import noun_of_stack
from wz_metrics.grammar.phrases import Phrase, clean_phrase
from wz_metrics.grammar.predicates import WORKING, is_awarded, put_before

ACTOR = re.compile(
    "(?:园区|产业园|工业园|科技园|示范园|孵化器|开发区|高新区|集聚区|新区|企业|公司|集团|医院|学校|院校|机构|单位|平台|基地|县|区县|县区|县[（(]市[)）]|县市|乡镇|镇|村|社区|街道|集镇|部门|银行|合作社|景区|港口|协会|部委|干部|党员|医务人员|专家|志愿者)\\Z"
)
BRINGING = re.compile("新(?![建改])|引进|谋划|签约|落地|实施")  # 基地 | 新落地项目121个; a 污水 | 处理工程 brings none
LONGEST_ALONE = 12
DONE_TO = re.compile(r"(?:进行|实施|予以|给予|开展|的(?=.{2,6}力度\Z))(?:了|全面|集中|重点|专项)*([\u4e00-\u9fff]{2,6}?)(?:力度)?\Z")
AIDED = re.compile("(支持|扶持|帮扶|培育|监管|服务|奖补|资助|救助|整治|治理|督查|督导)力度\\Z")  # 加大对 | 50家 | 企业支持力度
OBTAINED = re.compile("^(?:取得|获得|获|共有|实施)")
ENTERING = re.compile("进入|跻身|迈入|跨入|挤进|(?:全面|稳定)?达到|超过|优于|实现(?=由|从|[^、]{0,4}突破)")
# 为6285户农户和 | 82家企业发放贷款, 5家金融机构向 | 12家企业发放贷款
RECEIVED = re.compile("([为向给])[近约超]?\\d[\\d.]*[万余多]*[户家名个人][\u4e00-\u9fff]{1,8}[和及、]\\Z|(?<=[构行业司门])(向)\\Z")
FAR = 24
PERSON = frozenset("众工户员民生人庭童业者")  # how those end who are given something
SERVING = frozenset(("为", "给", "向", "与", "同"))
MEASURED = re.compile("^(?:参与|重点)|(?:面积|投资|收入|产值|利润|税收|总额|增加值|销售额|到位资金)$")
AMONG_ALL = re.compile("在?全[国省市区](?:、全[国省市区])*(?:复制推广|推广|领先|首创|通办|率先)")
BROUGHT = re.compile("带动|新|实施|完成|引进|签约|谋划|开工|建成|投产")  # their own works and measures tell nothing of them
MISSED = re.compile("(?:尚?未|没有)[^、的]{2,12}")
CAUSED = re.compile("因[^、的，]{4,18}")  # 72个达到进度要求，2个 | 因征地拆迁原因导致进度滞后
STATES = frozenset(("达标", "到位", "完工", "见效"))
REST, OWN_DEED = frozenset(("剩余", "其余")), re.compile("(?<=.{4})(?:整改|办结|完成|治理|整治|解决|销号|办理|修复|建设)$")
PLACED = re.compile(
    "([^、，的]{0,14}?(?:社区|机构|卫生院|医院|村|学校|小学|中学|校园|幼儿园|道路|路段|路口|站点|车站|广场|公园|乡镇|街道|园区|景区|企业|市场|小区|[县市区])(?:（[^）]{1,12}）)?)"
    "((?:设置|设立|装配|安装|配备|配置|建设|建立|新建|建成|开展|开通|推行|推广|布设|组建|打造|实施|搭建|修建)了?[^、，的]{2,24})"
)
RANKED = re.compile(
    "(.{0,14}?(?:指标|产品|企业|园区|开发区|高新区|经开区|景区|医院|学校|高校|高中|项目|产业|县|镇|村))((?:总量|增速|增幅|产量|规模|考核|综合排名|综合实力|空气质量|水质|满意度|产值)?)"
)


def recipient_of(scene: Scene) -> str:
    """为57家 | 企业达成融资意向130亿元: 为 where those counted are helped, not acting; 向, 与 where it is done to or with them."""
    word = scene.setting.text[scene.left[-1].start : scene.left[-1].end] if scene.left else ""
    start = scene.group[0].start
    given = RECEIVED.search(scene.setting.folded, max(0, start - FAR), start) if not scene.left else None
    word = given[1] or given[2] if given else word
    return "为" if word == "给" else word if word in SERVING else ""


def say_done_to(right: Sequence[Token], setting: Setting) -> str:
    """The verb of 对19个老旧小区进行整治, looked for up to the next break: 整治; empty where there is none."""
    end = next((token.start for token in right if token.code in ",.:"), right[-1].end if right else 0)
    found = DONE_TO.search(setting.text, right[0].start, end) if right else None
    aided = AIDED.search(setting.text, right[0].start, end) if right and not found else None
    return found[1] if found else aided[1] if aided else ""


def act_alone(objects: Sequence[Token], target: Phrase, verb: Phrase, scene: Scene) -> tuple[str, str]:
    """13所学校 | 11所 | 建成投用: what is done to some of those just counted, with their noun, and that alone; empty where nothing is."""
    topic, claims = scene.walk.topic, scene.walk.claims
    text = scene.setting.text
    missed = _say_not_done(scene)
    said = missed or AMONG_ALL.fullmatch(text, scene.right[0].start, objects[-1].end)
    awarded = bool(topic.object) and scene.group[0].unit[-1] not in "人名" and bool(objects) and is_awarded(objects[0], text)
    done = all(token.code in "eA" or (place and text[token.start : token.end] in STATES) for place, token in enumerate(objects))
    rest = verb.text * (verb.text in REST and done)
    if (verb.text and not rest) or not topic.subjects or not claims or not (said or awarded or done):
        return "", ""
    alike = claims[-1].quantity.unit == scene.group[0].unit or scene.walk.whereof
    last = topic.subjects[-1].removeprefix(topic.event)
    whole = not last.endswith(topic.object) and "的" not in last and not scene.setting.heads.measure.search(last)
    noun = rest + OWN_DEED.sub("", last) if rest else last if whole else topic.object or topic.whole.noun or last
    if any(text[token.start : token.end] in STATES for token in objects):
        noun = re.sub(f"(?<=.{{2}}){target.text[:2]}(?:工程|项目|任务)?$", "", noun)  # 黑臭水体整治工程开工，17条 | 整治达标
    again = awarded and (
        len(noun) > LONGEST_ALONE or noun.startswith(text[objects[0].start : objects[0].end])
    )  # 17家入选制造业500强，56家 | 入选民企500强
    if not alike or scene.group[0].sort != "count" or noun == target.text or again:
        return "", ""
    named = f"{missed}的{noun}" if missed else put_before(said[0] if said else target.text, noun)
    return named, noun  # 18个指标有2个 | 未达到预期要求


def _say_not_done(scene: Scene) -> str:
    """指标有2个 | 未达到预期要求: what some of those just counted have not done, or why they are behind; empty where nothing tells it."""
    text, start, end = scene.setting.text, scene.right[0].start, scene.right[-1].end
    found = MISSED.fullmatch(text, start, end) if scene.setting.folded[scene.group[0].start - 1] == "有" else None
    caused = CAUSED.fullmatch(text, start, end) if not scene.left else None
    return found.group() if found else caused.group() if caused else ""


def act_on_others(scene: Scene) -> bool:
    """为4000名 | 创业者发放小额贷款1.66亿元: whether those counted do something that the next number counts, no measure of theirs."""
    number = next((place for place, token in enumerate(scene.right) if token.code == "Q"), 0)
    before, text = scene.right[:number], scene.setting.text
    acts = next((token for token in before if token.code in "eLlrgidG"), None)
    given = any(text[token.start - 1] in PERSON and text[token.end - 1] in "和及与" for token in before if token.code == "j")
    joined = given and bool(recipient_of(scene))  # 为44万名 | 困难群众和受灾群众发放救助金4.5亿元
    plain = acts is not None and acts.code == "e" and not any(token.code == "s" or (token.code == "j" and not joined) for token in before)
    return plain and before[0] is not acts and not MEASURED.search(text[before[0].start : before[-1].end])


def acting_place(objects: Sequence[Token], right: Sequence[Token], text: str) -> int:
    """Where those counted act on what the next number counts: 两个 | 园区 | 新增企业47户; 0 where they do not."""
    if len(objects) >= len(right) or right[len(objects)].code != "Q":
        return 0
    place = next(
        (place for place, token in enumerate(objects) if place and (token.code == "G" or (token.code == "e" and not token.role))), 0
    )
    works = place and WORKING.match(text, objects[place].end) and not BRINGING.match(text, objects[place].start)
    plain = place and not works and all(token.code in "xn()jp" for token in objects[:place])
    return place if plain and place + 1 < len(objects) and ACTOR.search(text, objects[0].start, objects[place].start) else 0


def act_on_next(scene: Scene) -> tuple[str, str, int]:
    """33家 | 龙头企业带动 | 8万农户: those counted without the verb of the next number; see say_of_counted."""
    right, text = scene.right, scene.setting.text
    if (
        len(right) < 3
        or right[-1].code != "Q"
        or right[-2].code != "e"
        or right[-2].role
        or any(token.code not in "xn" for token in right[:-2])
    ):
        return "", "", 0
    noun = re.sub("(?<=.{2})(?:新|[人户]均)$", "", clean_phrase(text, right[:-2]).text)
    if scene.setting.heads.measure.search(noun):
        return "", "", 0
    if not recipient_of(scene):
        acted = _act_on_counted(noun, scene)
        return put_before(acted, noun) if acted else noun, noun, 0
    behind = scene.walk.rest[len(right) :]  # 向717个 | 村选派2276名驻村干部
    said = text[right[-2].start : right[-2].end] + clean_phrase(text, object_tokens(noun_of_stack(tuple(behind)))).text
    return put_before(said, noun), noun, len(right) - 2


def _act_on_counted(noun: str, scene: Scene) -> str:
    """23个 | 部委出台 | 28项支持政策 -> 出台支持政策: what people and organisations do to things that are counted and end the clause."""
    right, text = scene.right, scene.setting.text
    if not ACTOR.search(noun) or scene.setting.quantities[right[-1].index].sort != "count" or BROUGHT.match(text, right[-2].start):
        return ""
    behind = scene.walk.rest[len(right) :]
    objects = object_tokens(behind)
    done = clean_phrase(text, objects).text if objects and objects[0].code in "xn" and len(objects) == len(behind) else ""
    return text[right[-2].start : right[-2].end] + done if len(done) > 1 else ""


def stand_among(scene: Scene) -> tuple[str, str, int]:
    """13项 | 指标居全省第一: the rank tells which of many are counted and gives no row; see say_of_counted."""
    right, text = scene.right, scene.setting.text
    place = next((place for place, token in enumerate(right) if token.code in "rp"), 0)
    if len(right) < 3 or not place or right[-1].code != "Q" or scene.setting.quantities[right[-1].index].sort != "rank":
        return "", "", 0
    found = RANKED.fullmatch(clean_phrase(text, right[:place]).text)
    if not found or any(token.code in "asj" for token in right):
        return "", "", 0
    said = re.sub("了", "", found[2] + text[right[place].start : right[-1].end])
    return put_before(said, found[1]), found[1], len(right)


def enter_alone(scene: Scene) -> tuple[str, int]:
    """培育园区28个，其中15个 | 进入省级示范园区, 16人 | 进入人才工程: what those without their noun enter, and the tokens that tell it."""
    right, text, topic, unit = scene.right, scene.setting.text, scene.walk.topic, scene.group[0].unit
    listed = len(right) - 2 if len(right) > 2 and right[-1].code == "Q" and right[-2].code == "j" else len(right)
    end = next((place for place, token in enumerate(right) if token.code in ",."), listed)
    plain = end > 1 and right[0].code in "rlLh" and all(token.code in "xnpjo()" for token in right[1:end])
    if scene.group[0].sort != "count" or not plain or not ENTERING.match(text, right[0].start):
        return "", 0
    said = text[right[0].start : right[end - 1].end].replace("了", "")
    if unit[-1] in "人名":
        return said + "人数", end
    alike = scene.walk.claims and scene.walk.claims[-1].quantity.unit == unit
    last = topic.subjects[-1].removeprefix(topic.event) if topic.subjects else ""
    noun = OBTAINED.sub("", topic.object or topic.whole.noun or ("" if "的" in last else last))
    named = f"{said}的{noun}" if alike and noun and len(noun) <= LONGEST_ALONE and not ENTERING.match(noun) else ""
    return named, end if named else 0


def name_placed(objects: Sequence[Token], scene: Scene) -> str:
    """在 | 4条 | 城市主干道路建设公交电子站牌: where or for whom something is set up, by what it gets; empty where nothing is told so."""
    start = scene.group[0].start
    if (
        not objects
        or scene.group[0].sort != "count"
        or any(token.code == "Q" for token in scene.right)
        or scene.setting.folded[start - 1 : start] not in ("在", "为")
    ):
        return ""
    said = PLACED.fullmatch(scene.setting.text, objects[0].start, objects[-1].end)
    return f"{said[2]}的{said[1]}" if said and said[1].count("（") == said[1].count("）") else ""
