package org.bicorne.cli;
/** Program. */
public final class Bicorne { private Bicorne() {} public static void main(String[] a) { System.out.println("ok"); } }
