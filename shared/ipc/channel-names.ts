/** The two channels between window and main process; all calls and events go through them. */
export const invokeChannel = "vestibule:invoke";
export const eventChannel = "vestibule:event";
