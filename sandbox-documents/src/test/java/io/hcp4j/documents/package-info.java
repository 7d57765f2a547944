/** Tests of JSON as bytes, trees and packed. */
@NullMarked
package io.hcp4j.documents;

import org.jspecify.annotations.NullMarked;
