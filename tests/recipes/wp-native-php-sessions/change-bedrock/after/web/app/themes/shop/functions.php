<?php
$basket = isset( $_SESSION['basket'] ) ? $_SESSION['basket'] : array();
