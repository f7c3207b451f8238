# Django (debug page) with Django REST framework, in one file: started by test/live/servers/django.ts with its port.
import sys
from wsgiref.simple_server import make_server

from django.conf import settings

settings.configure(
    DEBUG=True,
    SECRET_KEY='known to everyone',
    ALLOWED_HOSTS=['127.0.0.1'],
    ROOT_URLCONF=__name__,
    INSTALLED_APPS=['rest_framework'],
    MIDDLEWARE=['django.middleware.common.CommonMiddleware', 'django.middleware.csrf.CsrfViewMiddleware'],
    TEMPLATES=[{'BACKEND': 'django.template.backends.django.DjangoTemplates', 'APP_DIRS': True}],
    REST_FRAMEWORK={'UNAUTHENTICATED_USER': None, 'DEFAULT_AUTHENTICATION_CLASSES': []},
    LOGGING_CONFIG=None,
    USE_TZ=True,
)

from django.core.exceptions import SuspiciousOperation
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import APIView


class ItemSerializer(serializers.Serializer):
    sku = serializers.CharField(max_length=10)
    qty = serializers.IntegerField(max_value=10)


class OrderSerializer(serializers.Serializer):
    email = serializers.EmailField()
    size = serializers.ChoiceField(choices=['small', 'large'], required=False)
    items = ItemSerializer(many=True)


class Orders(APIView):
    def post(self, request):
        order = OrderSerializer(data=request.data)
        order.is_valid(raise_exception=True)
        return Response(order.data, status=201)


def suspicious(request):
    raise SuspiciousOperation(f'The session {request.GET.get("session")} was tampered with')


def form(request):
    return HttpResponse('taken')


urlpatterns = [path('orders/', Orders.as_view()), path('suspicious/', suspicious), path('form/', form)]

make_server('127.0.0.1', int(sys.argv[1]), get_wsgi_application()).serve_forever()
