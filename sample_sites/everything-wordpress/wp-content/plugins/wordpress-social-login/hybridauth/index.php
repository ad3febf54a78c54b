<?php
// Stands in for the address that other services return to: WordPress is not loaded here.
session_start();
