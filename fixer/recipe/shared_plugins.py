"""Plugins that several recipes are about, and that go by several names."""

from __future__ import annotations

from fixer.recipe.evidence import Plugin

WOOZONE = Plugin("WooZone", ("woozone",), other_names=("WooZone - WooCommerce Amazon Affiliates", "WZone",
                                                       "WZone - WooCommerce Amazon Affiliates"))
"""WooZone by the names in the headers of its releases; its main file, plugin.php, is called as many others are."""
