/** Style sheets are bundled; they have no values. */
declare module '*.css';
