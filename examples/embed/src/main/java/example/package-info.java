/** Someone else's program that embeds Visnyk: it knows the public API only. */
package example;
