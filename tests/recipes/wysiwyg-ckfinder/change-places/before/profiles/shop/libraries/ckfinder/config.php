<?php
/*
 * A stand-in for the config that CKFinder 2 comes with.
 */

$config['LicenseKey'] = '';

/*
$baseUrl : where uploads are for browsers. Examples:
	$baseUrl = 'http://example.com/ckfinder/files/';
	$baseUrl = '/ckfinder/userfiles/';
*/
$baseUrl = '/ckfinder/userfiles/';

/*
$baseDir : the same for the server.
	$baseDir = resolveUrl($baseUrl);
*/
$baseDir = resolveUrl($baseUrl);

$config['Thumbnails'] = Array(
		'url' => $baseUrl . '_thumbs',
		'directory' => $baseDir . '_thumbs');

$config['ChmodFiles'] = 0777 ;
