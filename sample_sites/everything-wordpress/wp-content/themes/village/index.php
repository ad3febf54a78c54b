<?php
get_header();
