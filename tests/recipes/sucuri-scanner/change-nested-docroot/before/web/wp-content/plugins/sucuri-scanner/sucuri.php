<?php
/*
Plugin Name: Sucuri Security - Auditing, Malware Scanner and Security Hardening
Version: 1.8.36
*/
