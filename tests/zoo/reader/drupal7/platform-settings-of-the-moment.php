<?php
if (!empty($_SERVER['NOT_THERE_AT_ALL_F'])) {
  extract(json_decode($_SERVER['NOT_THERE_AT_ALL_F'], TRUE));
}
$conf['afterwards'] = 4;
