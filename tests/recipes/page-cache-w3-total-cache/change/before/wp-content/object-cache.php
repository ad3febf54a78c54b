<?php
/**
 * ObjectCache W3 Total Cache
 */
