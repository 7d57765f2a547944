/** Tests of JSON as bytes, trees and packed. */
@NullMarked
package io.hcp4j.sandbox.json;

import org.jspecify.annotations.NullMarked;
