<?php
class batcache {
}
