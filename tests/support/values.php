<?php
/** PHP values as JSON: everything JSON cannot say is an object with one key. */

namespace Fixer\Test;

final class Values
{
    private const DEEPEST = 64;

    /**
     * Scalars, lists and UTF-8 strings stand for themselves. `{"bytes": base64}` is another string, `{"map":
     * [[key, value], ...]}` an array with keys, `{"float": "INF"}` a float JSON lacks and `{"object": class}`
     * anything else.
     *
     * @param mixed $value
     * @return mixed
     */
    public static function encode($value, int $depth = 0)
    {
        if (is_string($value)) {
            return preg_match('//u', $value) === 1 ? $value : ['bytes' => base64_encode($value)];
        }
        if (is_float($value) && !is_finite($value)) {
            return ['float' => (string) $value];
        }
        if ($value === null || is_scalar($value)) {
            return $value;
        }
        if (!is_array($value) || $depth > self::DEEPEST) {
            return ['object' => get_debug_type($value)];
        }
        if (array_is_list($value)) {
            $items = [];
            foreach ($value as $item) {
                $items[] = self::encode($item, $depth + 1);
            }
            return $items;
        }
        return ['map' => self::pairs($value, $depth)];
    }

    /** @return list<array{mixed, mixed}> */
    public static function pairs(array $map, int $depth = 0): array
    {
        $pairs = [];
        foreach ($map as $key => $value) {
            $pairs[] = [self::encode($key), self::encode($value, $depth + 1)];
        }
        return $pairs;
    }
}
