// `http` on the path of a shell: hands its arguments, streams, folder and environment to the fork server at SOCKET and ends as the command there ends.
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

extern char **environ;

static int send_streams(int connection) {
  int streams[] = {0, 1, 2};
  char control[CMSG_SPACE(sizeof streams)] = {0};
  struct iovec byte = {"", 1};
  struct msghdr message = {.msg_iov = &byte, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  struct cmsghdr *rights = CMSG_FIRSTHDR(&message);
  rights->cmsg_level = SOL_SOCKET;
  rights->cmsg_type = SCM_RIGHTS;
  rights->cmsg_len = CMSG_LEN(sizeof streams);
  memcpy(CMSG_DATA(rights), streams, sizeof streams);
  return sendmsg(connection, &message, 0) == 1;
}

int main(int count, char **arguments) {
  char folder[PATH_MAX];
  unsigned char status = 71;
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = SOCKET};
  int connection = socket(AF_UNIX, SOCK_STREAM, 0);
  FILE *out = fdopen(connection, "w");
  if (!out || !getcwd(folder, sizeof folder)) return status;
  if (connect(connection, (struct sockaddr *)&address, sizeof address) != 0 || !send_streams(connection)) return status;
  fprintf(out, "%s%c%d%c", folder, 0, count, 0);
  for (char **each = arguments; *each; each++) fprintf(out, "%s%c", *each, 0);
  for (char **each = environ; *each; each++) fprintf(out, "%s%c", *each, 0);
  if (fflush(out) != 0) return status;
  shutdown(connection, SHUT_WR);
  read(connection, &status, 1);
  return status;
}
