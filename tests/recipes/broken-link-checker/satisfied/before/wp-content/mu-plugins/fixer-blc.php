<?php
add_filter( 'option_wsblc_options', 'fixer_broken_link_checker_interval' );

function fixer_broken_link_checker_interval( $options ) {
  $found = is_string( $options ) ? json_decode( $options, true ) : $options;
  if ( ! is_array( $found ) || ! isset( $found['check_threshold'] ) || $found['check_threshold'] >= 72 ) {
    return $options;
  }
  $found['check_threshold'] = 72;
  return is_string( $options ) ? json_encode( $found ) : $found;
}
