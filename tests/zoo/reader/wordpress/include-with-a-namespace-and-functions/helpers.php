<?php
namespace Helpers;

const OWN = 1;

function value()
{
	return 'helped';
}

function apply()
{
	define('APPLIED', 1);
}
