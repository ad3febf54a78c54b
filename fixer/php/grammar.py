"""tree-sitter's grammar of PHP."""

from __future__ import annotations

from functools import cache
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader, PathFinder
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from tree_sitter import Language, Parser


@cache
def php_parser() -> Parser:
    """A parser for PHP files, with HTML around the code."""
    return Parser(Language(_binding().language_php()))


def _binding() -> Any:
    """The grammar's extension module by itself.

    Its package also finds query files, through modules that cost more time than the grammar. Where it
    lies elsewhere than usual the whole package is imported.
    """
    package = PathFinder.find_spec("tree_sitter_php")
    for folder in (package.submodule_search_locations or ()) if package is not None else ():
        for suffix in EXTENSION_SUFFIXES:
            path = Path(folder) / f"_binding{suffix}"
            if path.is_file():
                name = "tree_sitter_php._binding"
                spec = spec_from_file_location(name, path, loader=ExtensionFileLoader(name, str(path)))
                if spec is not None and spec.loader is not None:
                    module = module_from_spec(spec)
                    spec.loader.exec_module(module)
                    return module
    import tree_sitter_php

    return tree_sitter_php
