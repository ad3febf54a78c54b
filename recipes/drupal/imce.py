"""IMCE remembers the sizes of images.

Source: Modules and Plugins with Known Issues, "IMCE 6.x and IMCE 7.x".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.steps.replace_body import ReplaceBody

recipe = Recipe(
    id="imce",
    title="IMCE measures every image of a folder",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="Whenever somebody opens a folder, IMCE reads the size of every image in it over the network. With many "
            "images that takes longer than the 30 seconds after which the load balancer gives up.",
    subject="Let IMCE remember the sizes of images",
    sources=(
        Source("Modules and Plugins with Known Issues", "IMCE 6.x and IMCE 7.x", digest="f27b1d05eef8"),
        Source("Modules and Plugins with Known Issues (edition 1)", "IMCE 6.x", digest="e0047847de99"),
    ),
    evidence=(Module("IMCE", "imce", drupal=(6, 7)),),
    drupal=(6, 7),
    steps=(
        ReplaceBody(
            ModuleFile("imce", "inc/imce.page.inc", drupal=(6, 7)),
            function="imce_image_info",
            parameters=("$file",),
            calling="getimagesize",
            released=(
                "if (is_file($file) && ($dot = strrpos($file, '.')) && in_array(strtolower(substr($file, $dot+1)), "
                "array('jpg', 'jpeg', 'gif', 'png')) && ($info = @getimagesize($file)) && in_array($info[2], "
                "array(IMAGETYPE_JPEG, IMAGETYPE_GIF, IMAGETYPE_PNG))) { return array('width' => $info[0], "
                "'height' => $info[1], 'type' => $info[2], 'mime' => $info['mime']); } return FALSE;",
            ),
            template="imce-image-info.php",
            why="sizes are read over the network once and kept in the cache; a file that changes is read again.",
            accept=("cache_get", "cache_set"),
            outdated=("apc_fetch", "apc_store"),
            advice="sizes are kept in APC, which every container has for itself and newer PHP lacks",
        ),
    ),
    guided=(
        Guided("after-deploy", "Clear the caches of the environment; the first visit to each folder is slow once more "
                               "while the sizes are gathered.", "terminus drush <site>.<env> -- cc all"),
        Guided("after-deploy", "Split folders with very many files: about 50,000 in one folder is the limit of what "
                               "the platform's file system bears."),
    ),
    advice="On Drupal 8 and later IMCE has no such problem.",
)
