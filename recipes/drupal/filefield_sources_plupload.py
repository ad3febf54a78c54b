"""Finished uploads of Plupload's file field source wait on shared storage.

Source: Modules and Plugins with Known Issues, "Plupload". The documents speak of a line to add; it is a line of
the module to change.
"""

from fixer.php.forms import Form
from fixer.php.rules import Matching
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.steps.replace_in_function import ReplaceInFunction

_SHARED = (("$_uri", Matching((r"private://.*",))),)

recipe = Recipe(
    id="filefield-sources-plupload",
    title="Plupload's file field source moves uploads to one container's folder",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="FileField Sources Plupload moves each finished upload to the temporary folder before it is saved. Every "
            "container has such a folder for itself, so the next request may not find the file.",
    subject="Keep finished Plupload uploads on the shared file system",
    sources=(Source("Modules and Plugins with Known Issues", "Plupload", digest="34c9cd0d147f"),),
    evidence=(Module("FileField Sources Plupload", "filefield_sources_plupload", drupal=(7,)),),
    drupal=(7,),
    steps=(
        ReplaceInFunction(
            ModuleFile("filefield_sources_plupload", "filefield_sources_plupload.module", drupal=(7,)),
            function="filefield_sources_plupload_element_value",
            edits=(
                ("$temp_destination = file_stream_wrapper_uri_normalize('temporary://' . $_1)",
                 "$temp_destination = file_stream_wrapper_uri_normalize('private://tmp/' . $_1)"),
                ('$temp_destination = file_stream_wrapper_uri_normalize("temporary://$_1")',
                 '$temp_destination = file_stream_wrapper_uri_normalize("private://tmp/$_1")'),
            ),
            accept=(Form("$temp_destination = file_stream_wrapper_uri_normalize($_uri . $_1)", _SHARED),
                    Form('$temp_destination = file_stream_wrapper_uri_normalize("private://tmp/$_1")'),
                    Form("variable_get('plupload_temporary_uri', $_1)")),
            why="every container has its own temporary folder; the private one is shared.",
        ),
    ),
    guided=(
        Guided("before-deploy", "Make the folder private/tmp among the files of every environment (over SFTP): the "
                                "module does not make it, and moving a file there would fail.",
               "mkdir -p files/private/tmp"),
        Guided("after-deploy", "Uploads that are broken off stay in private/tmp: delete old ones now and then."),
    ),
)
