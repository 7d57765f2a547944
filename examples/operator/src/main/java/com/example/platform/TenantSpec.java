package com.example.platform;

/**
 * What a tenant asks for.
 *
 * @param nodes how many nodes its cluster has
 */
public record TenantSpec(int nodes) {}
