<?php
/**
 * W3 Total Cache Database module
 */
