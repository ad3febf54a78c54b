<?php
// Stands in for the part that begins sessions.
class Bookly_Session_PHP {
	public function start() {
		if ( ! session_id() ) {
			session_start();
		}
	}
}
