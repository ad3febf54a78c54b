<?php

// fixer advagg: Drupal's own bundles get along with the edge cache; the module may stay installed. Was: TRUE
$conf['advagg_enabled'] = FALSE;
