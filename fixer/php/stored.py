"""What ``Config::define`` of a Bedrock-style site stores until ``Config::apply`` defines it.

Source: Roots, wp-config, ``Config``: ``define`` throws where the constant is there already, and so does ``apply``
where it is there with another value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fixer.php.definition import STORED, Definition, Form, Found
from fixer.php.values import same
from fixer.php.worlds import WORLDS


def in_order_of_force(constants: Sequence[Definition], applies: Sequence[int], applied: bool) -> list[Definition]:
    """The definitions of one constant, those first that PHP lets count.

    Args:
        constants: in the order in which they run.
        applies: as in ``Definitions``.
        applied: whether what is stored counts by now.
    """
    direct = [one for one in constants if one.form not in STORED]
    if not applied:
        return direct
    never = constants[-1].order + 1
    first, last = (applies[0], applies[-1]) if applies else (never, never)
    kept = [one for one in reversed(constants) if one.form in STORED and one.order < last]
    return [*(one for one in direct if one.order < first), *kept, *(one for one in direct if one.order >= first)]


def stored_beside(constants: Sequence[Definition], world: int) -> Iterator[Found]:
    """What may be stored in one world of a constant that is defined otherwise as well.

    Args:
        constants: its definitions, in the order in which they run.
        world: the world's index.
    """
    running = [one for one in constants if one.may >> world & 1]
    if all(one.form in STORED for one in running):
        return
    for one in reversed(running):
        if one.form is Form.CONFIG_DEFINE:
            yield Found(one.value(world), one)
        if one.form in STORED and one.runs(1 << world):
            return


def clashing(constants: Sequence[Definition]) -> int:
    """Mask of the worlds in which ``Config::apply`` may end the request, since what is stored is not what is there.

    Args:
        constants: the definitions of one constant, in the order in which they run.
    """
    clashes = 0
    for world in range(len(WORLDS)):
        running = [one for one in constants if one.may >> world & 1]
        stored = next((one for one in reversed(running) if one.form is Form.CONFIG_DEFINE), None)
        if stored is not None and any(_clash(stored, one, world) for one in running if one.form not in STORED):
            clashes |= 1 << world
    return clashes


def _clash(stored: Definition, direct: Definition, world: int) -> bool:
    instead = direct.order < stored.order and any(branch.unless == stored.name for branch in stored.branches)
    return not instead and not same(stored.value(world), direct.value(world))
