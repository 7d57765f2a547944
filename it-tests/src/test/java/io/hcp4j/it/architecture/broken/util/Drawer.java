package io.hcp4j.it.architecture.broken.util;

/** A class without a place of its own. */
final class Drawer {}
