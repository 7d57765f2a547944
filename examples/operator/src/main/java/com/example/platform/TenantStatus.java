package com.example.platform;

/**
 * What became of it.
 *
 * @param ready whether its cluster is available
 * @param message why not, or what happens
 */
public record TenantStatus(boolean ready, String message) {}
