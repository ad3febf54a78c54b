$cid = 'imce-' . md5($file . '-' . @filemtime($file) . '-' . @filesize($file));
$cache = cache_get($cid);
if ($cache) {
  return $cache->data;
}
if (is_file($file) && ($dot = strrpos($file, '.')) && in_array(strtolower(substr($file, $dot+1)), array('jpg', 'jpeg', 'gif', 'png')) && ($info = @getimagesize($file)) && in_array($info[2], array(IMAGETYPE_JPEG, IMAGETYPE_GIF, IMAGETYPE_PNG))) {
  $result = array('width' => $info[0], 'height' => $info[1], 'type' => $info[2], 'mime' => $info['mime']);
  cache_set($cid, $result);
  return $result;
}
return FALSE;
