from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('store', '0005_chain'),
    ]

    operations = [
        migrations.CreateModel(
            name='Attempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('began', models.DateTimeField()),
                ('ended', models.DateTimeField(null=True)),
                ('taken', models.PositiveSmallIntegerField(default=1)),
                ('after', models.BigIntegerField()),
                ('how', models.CharField(max_length=12)),
                ('why', models.TextField()),
                ('source', models.ForeignKey(on_delete=models.deletion.PROTECT, related_name='attempts', to='store.source')),
            ],
            options={
                'indexes': [models.Index(fields=['source', '-id'], name='attempt_last')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended__isnull', True)), fields=('source',), name='attempt_once')],
            },
        ),
        migrations.CreateModel(
            name='Wish',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('author', models.CharField(max_length=150)),
                ('source', models.ForeignKey(on_delete=models.deletion.PROTECT, related_name='wishes', to='store.source')),
            ],
            options={
                'indexes': [models.Index(fields=['source', '-at'], name='wish_last')],
            },
        ),
    ]
