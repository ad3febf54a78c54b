<?php
// Another cache
