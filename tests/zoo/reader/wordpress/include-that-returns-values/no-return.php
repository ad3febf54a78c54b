<?php $ran = 1;
