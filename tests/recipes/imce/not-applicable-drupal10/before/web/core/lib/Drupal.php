<?php
class Drupal {
  const VERSION = '10.1.6';
}
