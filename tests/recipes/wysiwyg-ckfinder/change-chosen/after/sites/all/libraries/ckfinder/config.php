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
// fixer wysiwyg-ckfinder: uploads belong among the public files; the code cannot be written in Test and Live. Was: '/ckfinder/userfiles/'
$baseUrl = '/sites/default/files/editor/';

/*
$baseDir : the same for the server.
	$baseDir = resolveUrl($baseUrl);
*/
$baseDir = resolveUrl($baseUrl);

$config['Thumbnails'] = Array(
		'url' => $baseUrl . '_thumbs',
		'directory' => $baseDir . '_thumbs');

$config['ChmodFiles'] = 0777 ;
