"""What measures and policies are for: 出台16条政策措施，支持科技创新 -> 出台支持科技创新政策措施."""

from __future__ import annotations

from wz_metrics import expressions as re
from wz_metrics.grammar.discourse import Scene
from wz_metrics.grammar.phrases import clean_phrase

AIM = re.compile("(?:大力|积极|全力|着力|有力|有效)*((?:支持|促进|帮助|推动|鼓励|扶持|助力|助推|规范|引导)[^、，的]{3,14})")
ISSUING = re.compile("(?:研究|密集|集中|率先|新)?(?:出台|推出|制定|印发|发布|落实|实施|采取|提出|细化|制订)+")
GIVEN = re.compile("([^、和]{2,16}?)(?:(?<=改革)|(?:扶持|支持|优惠|系列|一揽子)?政策|意见|方案|办法|总体方案)")
AT_LARGE = re.compile("举措|措施|政策|机制|力度|[，、]")  # what a headline says of all that follows it
PUSHED = re.compile("^(?:及时|认真|全面|持续|深入|国家|中央|省|中省|市)*(?:落实|深化|推进|实施|贯彻|执行)*(?:国家|中央|中省|省)*")


def name_policy(text: str, scene: Scene) -> str:
    """A bare policy with its aim: the next clause tells it, or the policy that the clause before carries out; else empty."""
    issuing = ISSUING.match(text)
    noun = text[issuing.end() :] if issuing else ""
    if not issuing or noun not in scene.setting.heads.policies:
        return ""
    event = issuing.group()
    following = scene.walk.following
    tokens = following.tokens if following else ()
    number = next((place for place, token in enumerate(tokens) if token.code == "Q"), len(tokens))
    aim = AIM.match(clean_phrase(scene.setting.text, tokens[:number]).text) if number == len(tokens) else None
    if aim:
        return event + aim[1] + noun
    topic = scene.walk.topic
    if not scene.walk.said and not scene.walk.claims and not topic.phrase and topic.headline and not AT_LARGE.search(topic.headline):
        return event + topic.headline + noun  # 支持光机电产业集群发展。研究出台 | 8项政策
    words, counted = next((each for each in reversed(scene.walk.said) if each[0]), ("", True))
    given = GIVEN.fullmatch(words) if not counted else None
    basis = PUSHED.sub("", given[1]) if given else ""
    return event + basis.removesuffix(noun[:2]) + noun if len(basis) > 3 else ""
