"""What stands right before a number and stays in its name: 启动首批 | 8个专项, 推进 | 300个投资过亿元项目."""

from __future__ import annotations

from collections.abc import Sequence

from wz_metrics import expressions as re
from wz_metrics.grammar.lexicon import Token
from wz_metrics.model import Quantity

BATCH = re.compile("(?:首|第[一二三四五])批$")
PUSHED = re.compile("(?<!推)推进$")
EFFORT = re.compile("[^，。；、]{2,24}力度")
REMAINING = re.compile("完成(?:全市|全县|全区|全部)?剩余的?$")
UNDERTAKEN = re.compile("(?:项目|事项|措施)$")
CLOSE = 4  # characters from the number to its noun
ONGOING = re.compile("建设|改造|治理|整治|提升|开发|改革|工作|试点")


def name_prelude(left: Sequence[Token], subject: str, event: str, number: Quantity, text: str) -> str:
    """``subject`` with the batch that alone is counted, or with the 推进 that stands before its ``number``."""
    if not left:
        return subject
    if subject.startswith("剩余") and "完成" not in subject and REMAINING.search(text, left[0].start, left[-1].end):
        subject = "完成" + subject  # 完成剩余 | 132个自然村的整治任务
    subject = subject.replace("加大", "", 1) if EFFORT.match(text, number.end) else subject  # 加大 | 193个中心村培育力度
    return _name_push(left, _name_batch(left, subject, event, text), number.end, text)


def _name_batch(left: Sequence[Token], subject: str, event: str, text: str) -> str:
    """启动首批 | 8个重大研发专项 -> 启动首批重大研发专项."""
    batch = BATCH.search(text, left[0].start, left[-1].end)
    if not batch or batch.group() in subject:
        return subject
    if text.endswith("全国", left[0].start, batch.start()):
        return subject.replace("全国", "全国" + batch.group(), 1)
    done = event if subject.startswith(event) and len(subject) > len(event) else ""
    return done + batch.group() + subject[len(done) :]


def _name_push(left: Sequence[Token], subject: str, end: int, text: str) -> str:
    """推进 | 300个投资过亿元项目 -> 推进投资过亿元项目; what says its work itself (推进18个片区改造) needs no more."""
    pushed = PUSHED.search(text, left[0].start, left[-1].end)
    told = UNDERTAKEN.search(subject) and not ONGOING.search(subject) and 0 <= text.find(subject[:4], end) - end <= CLOSE
    return pushed.group() + subject if pushed and told else subject
