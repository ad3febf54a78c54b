<?php
namespace {
  $settings['hash_salt'] = 'aaa';
}
