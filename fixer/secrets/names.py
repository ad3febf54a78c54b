"""Which names carry credentials: judged by the words they are made of, never by letters inside a word."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")

SETS_BARE = rb"(?i:\b(?:define\s*+\(|curl_setopt\s*+\(\s*+\$\w++\s*+,)\s*+$)"
"""What stands in front of a name that is bound to the argument behind it without quotes."""

_ANYWHERE = frozenset({
    "PASSWORD", "PASSWORDS", "PASSWD", "PASSPHRASE", "PASS", "PWD", "PW", "SECRET", "SECRETS", "TOKEN",
    "TOKENS", "SALT", "SALTS", "CREDENTIAL", "CREDENTIALS", "AUTHORIZATION", "USERPWD",
    # As configs that were written in other languages say it.
    "PASSWORT", "KENNWORT", "PASSE", "CONTRASENA", "CONTRASE", "SENHA", "WACHTWOORD",
})
_COMPOUNDS = (
    "PASSWORD", "PASSWD", "PASSPHRASE", "SECRET", "TOKEN", "APIKEY", "AUTHKEY", "SECRETKEY", "ACCESSKEY",
    "PRIVATEKEY", "LICENSEKEY", "LICENCEKEY", "DBPASS", "USERPASS", "SMTPPASS", "MAILPASS", "MYSQLPASS",
    "DBPWD", "HASHSALT",
)
_KEYS = frozenset({"KEY", "KEYS"})
_PUBLIC_KEYS = frozenset({"PUBLIC", "PUBLISHABLE", "PRIMARY", "FOREIGN", "META", "ARRAY"})
_LICENCES = frozenset({"LICENSE", "LICENCE"})
# What may follow the word that counts: STRIPE_KEY_LIVE, AUTH_KEY_OLD, API_KEY_V2.
_VARIANTS = frozenset({"ID", "V", "OLD", "NEW", "LIVE", "TEST", "DEV", "PROD", "PRODUCTION", "STAGING", "SANDBOX"})
_SWITCH = re.compile(r"0|1|true|false|null|yes|no|on|off", re.IGNORECASE)


@lru_cache(maxsize=4096)
def is_secret_name(name: str) -> bool:
    """Whether values bound to ``name`` are credentials.

    Args:
        name: a constant, variable, array key, header or parameter, without quotes or ``$``.
    """
    # $PWD of a shell is a folder, $pwd of a config is a password.
    if name == "PWD":
        return False
    words = [word.upper() for word in _WORD.findall(name)]
    if not words:
        return False
    if words == ["DATABASES"] or (len(words) > 1 and name[:3].upper() == "DB_"):
        return True
    if any(word in _ANYWHERE or word.endswith(_COMPOUNDS) for word in words):
        return words[:2] not in (["PASS", "THROUGH"], ["PASS", "THRU"])
    return words[-1] == "AUTH" or _ends_in_key(words)


def is_switch(name: str, value: str) -> bool:
    """Whether a value only switches on or off what ``name`` is about, as ``basic_auth: 0`` and ``SMTP_AUTH=true`` do.

    Only beside a name whose last word is *auth* and that says nothing else of secrets: the one word of all that
    as often names a way of letting people in as a credential. A password may be any text, so it never is a switch.

    Args:
        name: see ``is_secret_name``.
        value: as it is written, without quotes.
    """
    words = [word.upper() for word in _WORD.findall(name)]
    return words[-1:] == ["AUTH"] and words[0] != "DB" and _SWITCH.fullmatch(value) is not None \
        and not is_secret_name("_".join(words[:-1]))


def _ends_in_key(words: list[str]) -> bool:
    while len(words) > 1 and (words[-1] in _VARIANTS or words[-1].isdigit()):
        words = words[:-1]
    if len(words) < 2:
        return False
    if words[-1] in _LICENCES:
        return True
    return words[-1] in _KEYS and words[-2] not in _PUBLIC_KEYS
