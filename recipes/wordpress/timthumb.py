"""Images without TimThumb.

Source: Modules and Plugins with Known Issues, "Timthumb"; CVE-2011-4106 and CVE-2014-4663.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.timthumb import TimThumb

recipe = Recipe(
    id="timthumb",
    title="TimThumb is here, which attackers have used to run code",
    cms="wordpress",
    remedy=Remedy.ADVISORY,
    problem="TimThumb makes small images from big ones. Its author gave it up in 2014, after attackers had found more "
            "than one way to run their own code through it. It also stores images beside itself, in code that is "
            "read-only in Test and Live.",
    subject="Make images without TimThumb",
    sources=(Source("Modules and Plugins with Known Issues", "Timthumb", digest="a7f47eb51623"),),
    evidence=(TimThumb(),),
    guided=(
        Guided("before-deploy", "Update the theme or plugin that brings it along, or ask its makers: most have "
                                "replaced it long ago.",
               "terminus wp <site>.dev -- theme list --update=available\n"
               "terminus wp <site>.dev -- plugin list --update=available"),
        Guided("before-deploy", "In templates of your own let WordPress make the sizes: name each with "
                                "add_image_size() in functions.php and print it with wp_get_attachment_image(). These "
                                "are the places that name the script.",
               "grep -rniE 'timthumb|thumb\\.php' {content}/themes {content}/plugins"),
        Guided("before-deploy", "Make the sizes for images that are there already.",
               "terminus wp <site>.<env> -- media regenerate --only-missing"),
        Guided("before-deploy", "Only when no template asks for it any more: delete the script and the folder cache "
                                "beside it from the code. Before that pages would show broken images."),
    ),
    advice="An image service at the edge is another way, without any PHP.",
)
