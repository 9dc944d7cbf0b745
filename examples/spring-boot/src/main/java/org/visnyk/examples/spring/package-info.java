/**
 * A Spring Boot application that searches an index while a scheduled job fills it. Knows the public
 * API only.
 */
package org.visnyk.examples.spring;
