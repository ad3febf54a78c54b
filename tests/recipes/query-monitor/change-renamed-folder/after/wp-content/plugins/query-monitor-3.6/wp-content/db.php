<?php
class QM_DB extends wpdb {}
