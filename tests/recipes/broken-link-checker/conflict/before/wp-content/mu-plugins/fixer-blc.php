<?php
// Something else.
