"""A proof as a part of a JSON document, with the names that ``docs/schema/apply.json`` publishes."""

from __future__ import annotations

from typing import Any

from fixer.php.worlds import WORLDS
from fixer.proof.model import Proof
from fixer.report.printable import printable_path
from fixer.report.proof_values import ShownLeaves


def proof_json(proof: Proof) -> dict[str, Any]:
    """The document of a proof.

    Args:
        proof: what the sealed runs showed.
    """
    shown = ShownLeaves(proof)
    verdict = "refused" if proof.refused else "proved" if proof.worlds else "nothing-to-run"
    return {
        "verdict": verdict,
        "php": proof.php or None,
        "network": not proof.network,
        "worlds": [{"environment": one.world.environment, "https": one.world.https, "before": one.before,
                    "after": one.after or None} for one in proof.worlds],
        "entries": [{
            "name": printable_path(row.name.text), "kind": row.name.kind.value,
            "environment": WORLDS[row.world].environment, "https": WORLDS[row.world].https,
            "before": shown.for_json(row.name, row.before), "after": shown.for_json(row.name, row.after),
            "changed": row.changed, "intended": row.intended, "left_out": row.left_out or None,
        } for row in proof.rows],
        "reasons": shown.sentences(proof.reasons),
        "notes": shown.sentences(proof.notes),
        "unproved": list(proof.unproved),
    }
