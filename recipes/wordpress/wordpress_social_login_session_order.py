"""Signing in with WordPress Social Login, and a line that must not be in wp-config.php.

Source: Modules and Plugins with Known Issues, "WordPress Social Login", issue 1. What it proposes for wp-config.php
ends every request but those of index.php; its remark on updates shows that the plugin's own files were meant
(hybridauth/index.php and hybridauth/callbacks/_generic_callback.php, 3.0.5).
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.config_include import ConfigIncludes
from fixer.recipe.signs.early_session import EarlySession
from fixer.recipe.steps.take_out_include import TakeOutInclude

recipe = Recipe(
    id="wordpress-social-login-session-order",
    title="WordPress Social Login begins a session too early",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="The pages that Facebook and others send people back to are files of the plugin that run without "
            "WordPress. They begin a session before the plugin that stores sessions in the database is loaded, and "
            "signing in ends in an error 500.",
    subject="Load WordPress from wp-config.php no earlier than it should be",
    sources=(Source("Modules and Plugins with Known Issues", "WordPress Social Login, issue 1",
                    digest="4e80b970c47e"),),
    evidence=(
        EarlySession(Plugin("WordPress Social Login", ("wordpress-social-login",), main_file="wp-social-login.php"),
                     ("hybridauth/index.php", "hybridauth/callbacks/_generic_callback.php")),
        ConfigIncludes("wp-blog-header.php", "which ends every request but those of index.php with an error: take it "
                                             "out, it does not help signing in"),
    ),
    steps=(
        TakeOutInclude("wp-blog-header.php", why="WordPress cannot be loaded from its own config: logins, the "
                                                 "dashboard and scheduled tasks would fail."),
    ),
    guided=(
        Guided("before-deploy", "Best: replace the plugin, which nobody has worked on since 2021, for instance by "
                                "Nextend Social Login, in Dev (SFTP mode).",
               "terminus wp <site>.dev -- plugin install nextend-facebook-connect --activate\n"
               "terminus wp <site>.<env> -- plugin deactivate wordpress-social-login", style="classic"),
        Guided("before-deploy", "Best: replace the plugin, which nobody has worked on since 2021, for instance by "
                                "Nextend Social Login.",
               "composer require wpackagist-plugin/nextend-facebook-connect\n"
               "composer remove wpackagist-plugin/wordpress-social-login", style="bedrock"),
        Guided("before-deploy", "If it must stay: add require_once dirname( __DIR__, 4 ) . '/wp-load.php'; above the "
                                "first session_start() of hybridauth/index.php, and the same with 5 in place of 4 in "
                                "hybridauth/callbacks/_generic_callback.php. Nothing may be printed above that line. "
                                "Every update of the plugin takes it out again.",
               "grep -rn 'session_start' {content}/plugins/wordpress-social-login/hybridauth"),
        Guided("before-deploy", "Let sessions be stored in the database from the first moment on.",
               "fixer apply --recipe wp-native-php-sessions"),
        Guided("after-deploy", "Sign in with one of the services and see that you come back to the site."),
    ),
    advice="The documents propose to include wp-blog-header.php in wp-config.php. Do not do that: the plugin's pages "
           "never read that file, and all others but the front page break. fixer takes such a line out where it finds "
           "one.",
)
