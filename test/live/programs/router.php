<?php // PHP's own server with one script: started by test/live/servers/php.ts.
header('Content-Type: application/json');
try {
    $order = json_decode(file_get_contents('php://input'), true, 32, JSON_THROW_ON_ERROR);
    if (!filter_var($order['email'] ?? '', FILTER_VALIDATE_EMAIL)) {
        throw new InvalidArgumentException('The email field must be a valid email address.');
    }
    http_response_code(201);
    echo json_encode($order);
} catch (JsonException $error) {
    http_response_code(400);
    echo json_encode(['status' => 'error', 'message' => $error->getMessage()]);
} catch (InvalidArgumentException $error) {
    http_response_code(422);
    echo json_encode(['message' => $error->getMessage(), 'errors' => ['email' => [$error->getMessage()]]]);
}
