"""The tokens of PHP code without space and comments, and which bracket belongs to which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.support.php import Token

_UNSEEN = frozenset({"T_WHITESPACE", "T_COMMENT", "T_DOC_COMMENT", "T_OPEN_TAG"})
_OPENING = {"(": ")", "[": "]", "{": "}", "T_CURLY_OPEN": "}", "T_DOLLAR_OPEN_CURLY_BRACES": "}",
            "T_ATTRIBUTE": "]"}
NAMES = frozenset({"T_STRING", "T_NAME_QUALIFIED", "T_NAME_FULLY_QUALIFIED", "T_NAME_RELATIVE"})
_NOWHERE = Token("", "", 0)


class Code:
    """Tokens by their number; a number outside gives a token without name.

    Args:
        tokens: every token of a file.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.every = tokens
        self._seen = [index for index, token in enumerate(tokens) if token.name not in _UNSEEN]
        self._tokens = [tokens[index] for index in self._seen]
        self.partner: dict[int, int] = {}
        open_brackets: list[int] = []
        for index, token in enumerate(self._tokens):
            if token.name in _OPENING:
                open_brackets.append(index)
            elif token.name in (")", "]", "}") and open_brackets:
                start = open_brackets.pop()
                self.partner[start], self.partner[index] = index, start

    def __len__(self) -> int:
        return len(self._tokens)

    def __getitem__(self, index: int) -> Token:
        return self._tokens[index] if 0 <= index < len(self._tokens) else _NOWHERE

    def name(self, index: int) -> str:
        """The token's name."""
        return self[index].name

    def word(self, index: int) -> str:
        """The token's text in lower case, without leading backslash."""
        return self[index].text.lower().lstrip("\\")

    def line(self, index: int) -> int:
        """The line the token starts at."""
        return self[index].line

    def all(self, *names: str) -> Iterator[int]:
        """The numbers of the tokens that have one of the names."""
        return (index for index, token in enumerate(self._tokens) if token.name in names)

    def raw(self, index: int) -> int:
        """The token's number among all tokens, space and comments included."""
        return self._seen[index]

    def inside(self, start: int) -> Iterator[int]:
        """The tokens in the bracket opened at ``start``, those in brackets within it left out."""
        index = start + 1
        end = self.partner.get(start, len(self))
        while index < end:
            yield index
            index = self.partner[index] + 1 if self.partner.get(index, -1) > index else index + 1

    def arguments(self, start: int) -> list[int]:
        """Where each argument starts in the parenthesis opened at ``start``."""
        if self.partner.get(start) == start + 1:
            return []
        return [start + 1, *(index + 1 for index in self.inside(start) if self.name(index) == ",")]

    def calls(self, *functions: str) -> Iterator[int]:
        """The numbers of the opening parentheses of calls of these functions, by lower-case name."""
        for index in self.all("("):
            before = self.name(index - 2)
            if (self.name(index - 1) in NAMES and self.word(index - 1) in functions
                    and before not in ("T_OBJECT_OPERATOR", "T_DOUBLE_COLON", "T_FUNCTION", "T_NEW")):
                yield index
