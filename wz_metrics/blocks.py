"""The kinds of block that pattern files hold; the fields of a class are the keys that its block may have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the rows that it must give, exact in their number; a row lists only the columns it cares about.

    ``context`` may set ``kind``, ``period`` or ``region`` of the section that the sentence is imagined in.
    """

    text: str
    rows: tuple[Mapping[str, str], ...] = ()
    known_failure: str = ""
    context: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Block:
    """What every block has: its id, unique over all files, the file that it stands in, and its examples."""

    id: str
    file: str = ""
    example: tuple[Example, ...] = ()

    @property
    def kind(self) -> str:
        """The name of the block's table in the file."""
        return next(name for name, block in BLOCKS.items() if isinstance(self, block))

    @property
    def examples(self) -> tuple[Example, ...]:
        """The block's examples."""
        return self.example


@dataclass(frozen=True, slots=True)
class Word(Block):
    """Words of one class of token. ``words`` × ``endings`` are the spellings; ``pattern`` says what a list cannot,
    ``Q`` in it being the place where a quantity starts; with a priority it is tried before the words.

    ``role`` is a fact about the words that frames and subjects use (``down`` of a fall, ``lower`` of a gap, ``all`` …).
    """

    token: str = ""
    words: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    pattern: str = ""
    role: str = ""
    priority: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Head(Block):
    """Words by which indicators are completed. ``role`` is one of

    ``measure`` (增加值, 投资: shared by what stands before), ``aspect`` (完成率: takes the modifier of the item before),
    ``holder`` (企业: ends such a modifier), ``bare`` (总投资: means nothing without a subject), ``generic`` (项目: takes the
    programme named before), ``whole`` (拆违: has its object in it), ``component`` (工资性收入: part of an income),
    ``owned`` (床位: wants an owner, which ``of`` tells), ``agent`` (入驻: an event that organisations like those in ``of``
    bring about), ``means`` (受理: what is said before is by what it comes about), ``reaching`` (惠及: so is whatever was
    counted before), ``sibling`` (省级, 市级: one that stands alone is put in the place of the other), ``echo`` (改造: a noun
    that starts with it takes the object said before), ``spent`` (投入资金: a sum that is named by its use), ``policy``
    (政策措施: named by its aim), ``model`` (示范村: named by what it shows),
    ``crop`` (大枣: so many 亩), ``road`` (高速公路: so many 公里), ``vague-thing``, ``vague-firm``, ``vague-aspect``, ``vague-share``
    and ``vague-mention`` (实施项目, 龙头企业, 覆盖率: of what, the clauses before tell: things that end like the ``theme`` blocks named
    by ``of``, but none that ``unless`` finds; a share may be of what was counted before, a mention takes the last such word of the
    paragraph), ``happening`` and ``filler`` (the verbs and the words that may open such a name), ``side`` (行政村覆盖率: what may stand
    before a name whose block has ``sides``). These last take ``patterns``, not ``words``.
    """

    role: str = ""
    words: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    of: str = ""
    unless: str = ""
    sides: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Unit(Block):
    """Units of one dimension (``sort``). ``factors`` gives base unit and factor of a unit where it is not its own base."""

    sort: str = ""
    units: tuple[str, ...] = ()
    factors: Mapping[str, str] = field(default_factory=dict)
    scaled: bool = True
    chinese: bool = True
    note: str = ""


@dataclass(frozen=True, slots=True)
class Name(Block):
    """A numeral that is no quantity. ``pattern`` must match where the numeral starts (look-behind for what stands before)."""

    pattern: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Bound(Block):
    """Words before or after a number that bound it (``bound`` is ge, le or approx)."""

    bound: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame(Block):
    """What stands around a quantity -> which measure it is.

    ``left`` and ``right`` are patterns over tokens, ``<growth>`` being a token of that class; ``left`` must end at the
    quantity, ``right`` start behind it. ``sorts`` limits the dimension. ``subject`` says where the subject stands:
    ``before`` the operator, ``object`` between operator and quantity with the verb, ``right`` behind the quantity.
    """

    left: str = ""
    right: str = ""
    sorts: tuple[str, ...] = ()
    measure: str = ""
    subject: str = "before"
    priority: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Indicator(Block):
    """A canonical indicator. ``aliases`` are its names in reports; ``patterns`` say what a list cannot; ``units`` are
    those that its rows have (``check`` reports others); ``better`` says which direction is the good one."""

    name: str = ""
    english: str = ""
    aliases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    better: str = "none"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cue(Block):
    """Words that say what kind a row is, for what follows them in their ``clause`` or ``sentence`` (``scope``);
    ``unless`` are look-alikes that switch the cue off."""

    target: str = ""
    phrases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    scope: str = "clause"
    note: str = ""


@dataclass(frozen=True, slots=True)
class PeriodRule(Block):
    """Words that say which period a row is about; ``means`` is a form with the parts of the match (see context/periods)."""

    pattern: str = ""
    means: str = ""
    note: str = ""


BLOCKS: Mapping[str, type[Block]] = {
    "word": Word,
    "head": Head,
    "unit": Unit,
    "name": Name,
    "bound": Bound,
    "frame": Frame,
    "indicator": Indicator,
    "cue": Cue,
    "period": PeriodRule,
}
