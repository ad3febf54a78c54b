<?php
/** In the place of WordPress's own file: WordPress would take over here. */

\Fixer\Proof\Run::takeOver();
