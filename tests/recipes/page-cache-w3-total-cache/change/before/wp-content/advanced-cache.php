<?php
/**
 * W3 Total Cache advanced cache module
 */
